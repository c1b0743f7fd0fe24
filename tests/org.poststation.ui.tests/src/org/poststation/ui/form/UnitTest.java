// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    private static final Unit BYTES = new Unit("B", 1);
    private static final Unit GIGA = new Unit("GB", 1L << 30);
    private static final List<Unit> UNITS = List.of(BYTES, new Unit("KB", 1 << 10), new Unit("MB", 1 << 20), GIGA);

    @ParameterizedTest
    @CsvSource({"10737418240,GB,10", "1610612736,GB,1.5", "52428800,MB,50", "1000,B,1000", "1073741825,B,1073741825",
            "1500,B,1500", "0,B,0"})
    void anAmountIsShownInTheLargestUnitThatIsExact(BigDecimal amount, String unit, String number) {
        Unit best = Unit.best(UNITS, amount);
        assertEquals(unit, best.label());
        assertEquals(number, best.number(amount).orElseThrow().toPlainString());
    }

    @Test
    void bothDecimalSignsAreUnderstood() {
        assertEquals(Optional.of(BigDecimal.valueOf(1610612736)), GIGA.amount("1,5"));
        assertEquals(Optional.of(BigDecimal.valueOf(1610612736)), GIGA.amount(" 1.5 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-1", "1.2.3", "1e", "0.0000000001"})
    void whatIsNoWholeAmountIsRefused(String text) {
        assertEquals(Optional.empty(), GIGA.amount(text));
    }
}
