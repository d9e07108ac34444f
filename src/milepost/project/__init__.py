"""WHY and FOR WHOM: the records of a project as values."""

from milepost.project.dossier import Blank, Dossier, Version

__all__ = ["Blank", "Dossier", "Version"]
