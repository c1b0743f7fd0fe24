// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A unit of an amount.
 *
 * @param label as it stands next to the number, for example GB
 * @param factor how many of the smallest unit it is
 */
public record Unit(String label, long factor) {

    private static final int MOST_DECIMALS = 2;

    /** The number of this unit that is exactly the amount with at most two decimals; empty when there is none. */
    Optional<BigDecimal> number(BigDecimal amount) {
        BigDecimal[] parts = amount.movePointRight(MOST_DECIMALS).divideAndRemainder(BigDecimal.valueOf(factor));
        if (parts[1].signum() != 0) {
            return Optional.empty();
        }
        BigDecimal number = parts[0].movePointLeft(MOST_DECIMALS).stripTrailingZeros();
        return Optional.of(number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
    }

    /** The amount in the smallest unit; empty when the text is no number or not a whole amount. */
    Optional<BigDecimal> amount(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip().replace(',', '.'));
            BigDecimal amount = number.multiply(BigDecimal.valueOf(factor));
            return amount.signum() < 0 ? Optional.empty() : Optional.of(amount.setScale(0, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** The largest unit in which the amount is a short number of at least one; the smallest for none such. */
    static Unit best(List<Unit> units, BigDecimal amount) {
        Unit best = units.getFirst();
        for (Unit unit : units) {
            if (amount.compareTo(BigDecimal.valueOf(unit.factor())) >= 0 && unit.number(amount).isPresent()) {
                best = unit;
            }
        }
        return best;
    }
}
