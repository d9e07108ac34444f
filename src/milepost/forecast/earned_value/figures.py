"""The figures of earned value management and everything that follows from them."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

EAC_IS_FAIR = (Fraction(15, 100), Fraction(90, 100))
"""Between these parts of the work done an estimate from past efficiency is worth showing (Christensen)."""
SPI_IS_FAIR = Fraction(80, 100)
"""After this part of the work SPI drifts to 1 by its own making, however late the project is (Lipke)."""


@dataclass(frozen=True, slots=True)
class EarnedValue:
    """What was to be done, was done and was spent up to one day, in one unit: money, or minutes.

    bac: budget at completion. pv: planned value (BCWS). ev: earned value (BCWP). ac: actual cost (ACWP), None where
    nothing says what was spent. remaining: what the plan itself still expects to spend, None where it does not say.
    Indices are plain ratios; estimates are exact to the cent. What is undefined is None, never infinite.
    """

    bac: Decimal
    pv: Decimal
    ev: Decimal
    ac: Decimal | None = None
    remaining: Decimal | None = None

    @property
    def sv(self) -> Decimal:
        """Schedule variance: earned less planned."""
        return self.ev - self.pv

    @property
    def cv(self) -> Decimal | None:
        """Cost variance: earned less spent."""
        return None if self.ac is None else self.ev - self.ac

    @property
    def spi(self) -> float | None:
        """Schedule performance index, EV / PV; None before anything was planned."""
        return number(ratio(self.ev, self.pv))

    @property
    def cpi(self) -> float | None:
        """Cost performance index, EV / AC; None before anything was spent."""
        return number(ratio(self.ev, self.ac))

    @property
    def complete(self) -> float | None:
        """The part of the budgeted work that is done, 0 to 1."""
        return number(ratio(self.ev, self.bac))

    @property
    def spent(self) -> float | None:
        """The part of the budget that is spent; above 1 when overspent."""
        return number(ratio(self.ac, self.bac))

    @property
    def eac_at_cpi(self) -> Decimal | None:
        """Estimate at completion if the rest costs as the work so far did: BAC / CPI (EAC₁)."""
        return self._eac(ratio(self.ev, self.ac))

    @property
    def eac_at_budget(self) -> Decimal | None:
        """Estimate at completion if the rest costs what was budgeted: AC + (BAC − EV) (EAC₂)."""
        return self._eac(Fraction(1))

    @property
    def eac_at_cpi_and_spi(self) -> Decimal | None:
        """Estimate at completion if lateness costs too: AC + (BAC − EV) / (CPI · SPI) (EAC₃)."""
        cpi, spi = ratio(self.ev, self.ac), ratio(self.ev, self.pv)
        return None if cpi is None or spi is None else self._eac(cpi * spi)

    @property
    def eac_weighted(self) -> Decimal | None:
        """Estimate at completion with four parts of CPI to one of SPI (EAC₄)."""
        cpi, spi = ratio(self.ev, self.ac), ratio(self.ev, self.pv)
        return None if cpi is None or spi is None else self._eac((4 * cpi + spi) / 5)

    @property
    def eac_bottom_up(self) -> Decimal | None:
        """Estimate at completion as the plan itself adds up: AC + its own remaining cost (EAC₆)."""
        return None if self.ac is None or self.remaining is None else self.ac + self.remaining

    @property
    def eac(self) -> Decimal | None:
        """BAC / CPI; before CPI exists the rest at budget; once all is earned, what is spent and still owed."""
        if self.ev >= self.bac:
            return self.eac_bottom_up if self.remaining is not None else self.ac
        found = self.eac_at_cpi
        return self.eac_at_budget if found is None else found

    @property
    def eac_range(self) -> tuple[Decimal, Decimal] | None:
        """The lowest and highest of EAC₁, EAC₃ and EAC₆; None outside 15 % to 90 % complete, where they mislead."""
        complete = ratio(self.ev, self.bac)
        if complete is None or not EAC_IS_FAIR[0] <= complete <= EAC_IS_FAIR[1]:
            return None
        found = [e for e in (self.eac_at_cpi, self.eac_at_cpi_and_spi, self.eac_bottom_up) if e is not None]
        return (min(found), max(found)) if found else None

    @property
    def etc(self) -> Decimal | None:
        """Estimate to complete: EAC less what is spent."""
        return None if self.eac is None or self.ac is None else self.eac - self.ac

    @property
    def vac(self) -> Decimal | None:
        """Variance at completion: budget less estimate; negative when more money is needed."""
        return None if self.eac is None else self.bac - self.eac

    @property
    def tcpi_bac(self) -> float | None:
        """The efficiency the rest needs to end on budget; None when all is earned or nothing is left to spend."""
        return self._tcpi(self.bac)

    @property
    def tcpi_eac(self) -> float | None:
        """The efficiency the rest needs to end on the estimate at completion."""
        return self._tcpi(self.eac)

    @property
    def spi_is_fair(self) -> bool:
        """False once 80 % is complete: from there SPI says little about time."""
        complete = ratio(self.ev, self.bac)
        return complete is not None and complete <= SPI_IS_FAIR

    def _eac(self, efficiency: Fraction | None) -> Decimal | None:
        if self.ac is None or efficiency is None or efficiency <= 0:
            return None
        return self.ac + exact((Fraction(self.bac) - Fraction(self.ev)) / efficiency)

    def _tcpi(self, target: Decimal | None) -> float | None:
        if target is None or self.ac is None or self.ev >= self.bac or target <= self.ac:
            return None
        return number(ratio(self.bac - self.ev, target - self.ac))


def ratio(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    """Return the exact ratio, or None where the whole is missing, nothing or a credit."""
    return None if part is None or whole is None or whole <= 0 else Fraction(part) / Fraction(whole)


def number(value: Fraction | None) -> float | None:
    """Return the ratio as a plain number."""
    return None if value is None else float(value)


def exact(value: Fraction) -> Decimal:
    """Return the amount to the cent, halves to the even one."""
    return Decimal(round(value * 100)).scaleb(-2)
