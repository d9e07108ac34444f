"""What people and programs call the columns of a plan: English, German, French, Spanish.

Taken from the exports of Microsoft Project and Planner in these languages, Primavera P6, Jira, Smartsheet, Asana,
Redmine and OpenProject. Written as they compare: small letters, no accents, no punctuation (see `headers.plain`).
"""

COLUMNS: dict[str, dict[str, str]] = {
    "Key": {
        "en": "unique id|uid|task id|activity id|issue key|key|item id",
        "de": "eindeutige nr|eindeutige kennung|eindeutige id|vorgangs id",
        "fr": "n° unique|no unique|identifiant unique",
        "es": "id unico|identificador unico|id exclusivo",
    },
    "Number": {
        "en": "id|no|#|number|row|row number|task number",
        "de": "nr|lfd nr|nummer|vorgangsnummer|pos",
        "fr": "n°|numero",
        "es": "num",
    },
    "WBS": {
        "en": "wbs|wbs code|outline number",
        "de": "psp code|psp|gliederungsnummer",
        "fr": "code wbs|numero hierarchique|numero de plan",
        "es": "edt|codigo edt|numero de esquema",
    },
    "Level": {
        "en": "outline level|level|indent level|hierarchy level",
        "de": "gliederungsebene|ebene",
        "fr": "niveau hierarchique|niveau de plan|niveau",
        "es": "nivel de esquema|nivel",
    },
    "Parent": {
        "en": "parent task|parent|parent id|parent task id|parent key|parent name",
        "de": "ubergeordneter vorgang|ubergeordnete aufgabe|ubergeordnet",
        "fr": "tache parente|tache mere",
        "es": "tarea padre|tarea principal|padre",
    },
    "Name": {
        "en": "task name|name|activity name|task title|task|title|subject|activity|work item|summary|item|deliverable",
        "de": "vorgangsname|vorgang|aufgabe|aufgabenname|bezeichnung|titel|arbeitspaket|thema|tatigkeit",
        "fr": "nom de la tache|nom|tache|intitule|titre|activite|libelle",
        "es": "nombre de tarea|nombre de la tarea|nombre|tarea|titulo|actividad",
    },
    "Duration": {
        "en": "duration|original duration|planned duration|dur",
        "de": "dauer",
        "fr": "duree",
        "es": "duracion",
    },
    "Start": {
        "en": "start|start date|planned start|scheduled start|begin|begin date|starts",
        "de": "anfang|start|beginn|startdatum|anfangsdatum|starttermin|berechneter anfang|von",
        "fr": "debut|date de debut",
        "es": "comienzo|inicio|fecha de inicio|fecha de comienzo",
    },
    "Finish": {
        "en": "finish|finish date|end|end date|planned finish|planned end|scheduled finish|ends",
        "de": "ende|fertig stellen|fertigstellung|enddatum|endtermin|berechnetes ende|bis",
        "fr": "fin|date de fin|achevement",
        "es": "fin|fecha de fin|fecha de finalizacion|final",
    },
    "Predecessors": {
        "en": "predecessors|predecessor|depends on|dependencies|blocked by|blocked by dependencies",
        "de": "vorganger|abhangig von|abhangigkeiten",
        "fr": "predecesseurs|predecesseur|depend de|dependances",
        "es": "predecesoras|predecesora|predecesores|depende de|dependencias",
    },
    "Key predecessors": {
        "en": "unique id predecessors|uniqueid predecessors",
        "de": "eindeutige nr vorganger|eindeutige vorgangernr",
        "fr": "n° unique des predecesseurs|predecesseurs n° unique",
        "es": "id unico de las predecesoras|predecesoras id unico",
    },
    "Successors": {
        "en": "successors|blocking|blocking dependencies|blocks",
        "de": "nachfolger",
        "fr": "successeurs",
        "es": "sucesoras|sucesores",
    },
    "Resources": {
        "en": "resource names|resources|assigned to|assignee|assignees|resource|assigned",
        "de": "ressourcennamen|ressourcen|zugewiesen an|zugewiesen|bearbeiter|ressource|mitarbeiter",
        "fr": "noms ressources|noms des ressources|ressources|affecte a|assigne a|attribue a",
        "es": "nombres de los recursos|recursos|asignado a|asignado",
    },
    "Owner": {
        "en": "owner|task owner|responsible|accountable",
        "de": "verantwortlich|verantwortlicher|zustandig",
        "fr": "responsable|proprietaire|pilote",
        "es": "propietario|encargado",
    },
    "Work": {
        "en": "work|scheduled work|planned work|effort|estimated time|estimated hours|estimate|hours"
        "|person days|man days",
        "de": "arbeit|aufwand|geschatzter aufwand|personentage|pt|stunden",
        "fr": "travail|charge|effort|jours homme",
        "es": "trabajo|esfuerzo|horas|horas estimadas",
    },
    "% complete": {
        "en": "% complete|percent complete|% done|progress|% completed|completion|percent done|pct complete|done",
        "de": "% abgeschlossen|fortschritt|fertigstellungsgrad|% fertig|prozent abgeschlossen",
        "fr": "% acheve|avancement|% realise|pourcentage acheve|% termine",
        "es": "% completado|progreso|avance|porcentaje completado",
    },
    "Status": {
        "en": "status|state|task status",
        "de": "zustand|bearbeitungsstand",
        "fr": "statut|etat",
        "es": "estado|estatus",
    },
    "Deadline": {
        "en": "deadline|due date|due|target date",
        "de": "stichtag|falligkeitsdatum|fallig am|falligkeit|frist|fallig",
        "fr": "echeance|date d echeance|date limite",
        "es": "fecha limite|fecha de vencimiento|vencimiento",
    },
    "Actual start": {
        "en": "actual start|actual start date|started",
        "de": "aktueller anfang|ist anfang|tatsachlicher anfang|ist start",
        "fr": "debut reel",
        "es": "comienzo real|inicio real",
    },
    "Actual finish": {
        "en": "actual finish|actual finish date|actual end|completed date|completed at|completed on|finished|resolved",
        "de": "aktuelles ende|ist ende|tatsachliches ende|erledigt am|abgeschlossen am",
        "fr": "fin reelle",
        "es": "fin real",
    },
    "Remaining duration": {
        "en": "remaining duration",
        "de": "verbleibende dauer|restdauer",
        "fr": "duree restante",
        "es": "duracion restante",
    },
    "Actual work": {
        "en": "actual work|effort completed|spent time|time spent|hours spent|actual hours",
        "de": "aktuelle arbeit|ist arbeit|ist aufwand|geleistete stunden",
        "fr": "travail reel|temps passe",
        "es": "trabajo real|horas reales",
    },
    "Remaining work": {
        "en": "remaining work|effort remaining|remaining effort|remaining hours",
        "de": "verbleibende arbeit|restaufwand",
        "fr": "travail restant",
        "es": "trabajo restante",
    },
    "Cost": {
        "en": "cost|total cost|costs|planned cost|budget",
        "de": "kosten|gesamtkosten|plankosten",
        "fr": "cout|couts",
        "es": "costo|coste|presupuesto",
    },
    "Fixed cost": {"en": "fixed cost", "de": "feste kosten|fixkosten", "fr": "cout fixe", "es": "costo fijo"},
    "Actual cost": {
        "en": "actual cost",
        "de": "aktuelle kosten|ist kosten|istkosten",
        "fr": "cout reel",
        "es": "costo real|coste real",
    },
    "Baseline start": {
        "en": "baseline start|baseline start date",
        "de": "geplanter anfang|basisplan anfang",
        "fr": "debut planifie|debut de reference",
        "es": "comienzo previsto|comienzo de linea base",
    },
    "Baseline finish": {
        "en": "baseline finish|baseline finish date|baseline end",
        "de": "geplantes ende|basisplan ende",
        "fr": "fin planifiee|fin de reference",
        "es": "fin previsto|fin de linea base",
    },
    "Baseline duration": {
        "en": "baseline duration",
        "de": "geplante dauer",
        "fr": "duree planifiee",
        "es": "duracion prevista",
    },
    "Baseline work": {
        "en": "baseline work",
        "de": "geplante arbeit",
        "fr": "travail planifie",
        "es": "trabajo previsto",
    },
    "Baseline cost": {
        "en": "baseline cost",
        "de": "geplante kosten",
        "fr": "cout planifie",
        "es": "costo previsto",
    },
    "Milestone": {"en": "milestone|is milestone", "de": "meilenstein", "fr": "jalon", "es": "hito"},
    "Constraint type": {
        "en": "constraint type|constraint",
        "de": "einschrankungsart|einschrankung",
        "fr": "type de contrainte|contrainte",
        "es": "tipo de restriccion|tipo de delimitacion",
    },
    "Constraint date": {
        "en": "constraint date",
        "de": "einschrankungstermin",
        "fr": "date de la contrainte|date de contrainte",
        "es": "fecha de restriccion|fecha de delimitacion",
    },
    "Priority": {"en": "priority", "de": "prioritat", "fr": "priorite", "es": "prioridad"},
    "Mode": {
        "en": "task mode|schedule mode",
        "de": "vorgangsmodus",
        "fr": "mode tache|mode de tache",
        "es": "modo de tarea",
    },
    "Active": {"en": "active", "de": "aktiv", "fr": "actif", "es": "activo|activa"},
    "Good case": {
        "en": "optimistic|best case|optimistic duration",
        "de": "optimistisch|optimistische dauer",
        "fr": "optimiste",
        "es": "optimista",
    },
    "Likely case": {
        "en": "most likely|likely|most likely duration",
        "de": "wahrscheinlich|wahrscheinlichste dauer",
        "fr": "probable",
        "es": "probable",
    },
    "Bad case": {
        "en": "pessimistic|worst case|pessimistic duration",
        "de": "pessimistisch|pessimistische dauer",
        "fr": "pessimiste",
        "es": "pesimista",
    },
    "Notes": {
        "en": "notes|description|comments|remarks|note",
        "de": "notizen|beschreibung|bemerkung|bemerkungen|kommentar",
        "fr": "remarques|commentaires|commentaire",
        "es": "notas|descripcion|comentarios|observaciones",
    },
}
"""Each field that a table may hold, and the names of its column; within a language the surest first."""

UNITS = {
    "min": "min|mins|minute|minutes|minuten|minuto|minutos|m",
    "h": "h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas",
    "d": "d|dy|dys|day|days|t|tag|tage|tagen|j|jour|jours|dia|dias|pt|pd|md",
    "w": "w|wk|wks|week|weeks|wo|woche|wochen|sem|sems|semaine|semaines|semana|semanas",
    "mo": "mo|mon|mons|month|months|monat|monate|mois|mes|meses",
}
"""The words for units of time, without accents; e or f before one means elapsed time."""

LINK_TYPES = {
    "FS": "FS|EA|FD|FC",
    "SS": "SS|AA|DD|CC",
    "FF": "FF|EE",
    "SF": "SF|AE|DF|CF",
}
"""The letters for the types of links in the four languages, as Microsoft Project writes them."""

CONSTRAINTS = {
    "as soon as possible": "as soon as possible|so fruh wie moglich|des que possible|lo antes posible|asap",
    "as late as possible": "as late as possible|so spat wie moglich|le plus tard possible|lo mas tarde posible|alap",
    "start no earlier than": "start no earlier than|anfang nicht fruher als|debut au plus tot le"
    "|no comenzar antes del|start on or after|snet",
    "start no later than": "start no later than|anfang nicht spater als|debut au plus tard le"
    "|no comenzar despues del|start on or before|snlt",
    "finish no earlier than": "finish no earlier than|ende nicht fruher als|fin au plus tot le"
    "|no finalizar antes del|finish on or after|fnet",
    "finish no later than": "finish no later than|ende nicht spater als|fin au plus tard le"
    "|no finalizar despues del|finish on or before|fnlt",
    "must start on": "must start on|muss anfangen am|doit commencer le|debe comenzar el|mandatory start|mso",
    "must finish on": "must finish on|muss enden am|doit finir le|debe finalizar el|mandatory finish|mfo",
}
"""The eight constraints as programs spell them, by our own word for each."""

YES = "yes|y|true|1|x|ja|wahr|oui|o|vrai|si|s|verdadero"
NO = "no|n|false|0|nein|falsch|non|faux|falso|-"
NOTHING = "na|n/a|nv|nd|none|-|–|—|?"
"""What programs and people write into a cell that holds no date or figure."""

DONE = "done|completed|complete|closed|finished|resolved|abgeschlossen|erledigt|fertig|termine|terminee|acheve"
DONE += "|completado|completada|terminado|cerrado|finalizado"
UNDER_WAY = "in progress|in bearbeitung|en cours|en curso|started|doing|in arbeit|active"
NOT_BEGUN = (
    "not started|nicht begonnen|nicht gestartet|non commence|non commencee|no iniciado|no iniciada|to do|open|new"
)
MANUAL = "manually scheduled|manuell geplant|planifiee manuellement|programada manualmente|manual|manuell|manuelle"

MONTHS = {
    1: "jan|january|januar|janner|janvier|janv|ene|enero",
    2: "feb|february|februar|fevrier|fevr|febrero",
    3: "mar|march|marz|mrz|mars|marzo",
    4: "apr|april|avril|avr|abr|abril",
    5: "may|mai|mayo",
    6: "jun|june|juni|juin|junio",
    7: "jul|july|juli|juillet|juil|julio",
    8: "aug|august|aout|ago|agosto",
    9: "sep|sept|september|septembre|septiembre",
    10: "oct|october|okt|oktober|octobre|octubre",
    11: "nov|november|novembre|noviembre",
    12: "dec|december|dez|dezember|decembre|dic|diciembre",
}
WEEKDAYS = (
    "mon|monday|mo|montag|lun|lundi|lunes",
    "tue|tuesday|di|dienstag|mar|mardi|martes",
    "wed|wednesday|mi|mittwoch|mer|mercredi|mie|miercoles",
    "thu|thursday|do|donnerstag|jeu|jeudi|jue|jueves",
    "fri|friday|fr|freitag|ven|vendredi|vie|viernes",
    "sat|saturday|sa|samstag|sam|samedi|sab|sabado",
    "sun|sunday|so|sonntag|dim|dimanche|dom|domingo",
)


def by_word(groups: dict[str, str]) -> dict[str, str]:
    """Return the group of each word."""
    return {word: group for group, words in groups.items() for word in words.split("|")}
