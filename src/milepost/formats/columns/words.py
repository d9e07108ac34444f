"""What people and programs write into the cells of a plan: English, German, French, Spanish.

Written as they compare: small letters, no accents, no punctuation (see `headers.plain`).
"""

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
