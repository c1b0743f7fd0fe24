// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Lets an axis write values as the reader reads them; it reads back only what it wrote, as the chart does. */
final class ValueFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final transient DoubleFunction<String> words;
    private final transient Map<String, Double> written = new HashMap<>();

    ValueFormat(DoubleFunction<String> words) {
        this.words = words;
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
        String word = words.apply(number);
        written.put(word, number);
        return text.append(word);
    }

    @Override
    public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
        return format((double) number, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        Double value = written.get(text.substring(position.getIndex()));
        if (value == null) {
            position.setErrorIndex(position.getIndex());
        } else {
            position.setIndex(text.length());
        }
        return value;
    }
}
