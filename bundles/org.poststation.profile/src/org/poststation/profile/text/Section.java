// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.text;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.poststation.profile.InvalidProfileTextException;

/** One section of a text: values by key, each with its line. */
public final class Section {

    private static final int LAST_PORT = 65_535;

    private final int line;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private record Value(String text, int line) {}

    /** @param line on which the section begins, from 1 */
    Section(int line) {
        this.line = line;
    }

    /** Adds a value; false when the key stands there already. */
    boolean add(String key, String text, int atLine) {
        return values.putIfAbsent(key, new Value(text, atLine)) == null;
    }

    /** The line on which it begins, from 1. */
    public int line() {
        return line;
    }

    /** A value as it stands there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::text);
    }

    /** The values whose keys begin so, by the rest of their keys, in the order of the text. */
    public Map<String, String> findAll(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value.text);
            }
        });
        return found;
    }

    /**
     * A value that must be there.
     *
     * @param form makes it of its text, an IllegalArgumentException says that it can't
     */
    public <T> T require(String key, Function<String, T> form) throws InvalidProfileTextException {
        if (!values.containsKey(key)) {
            throw new InvalidProfileTextException("MISSING_KEY", line, key);
        }
        return read(key, null, form);
    }

    /** A value, or another one when it is not there; see {@link #require}. */
    public <T> T read(String key, T otherwise, Function<String, T> form) throws InvalidProfileTextException {
        Value value = values.get(key);
        try {
            return value == null ? otherwise : form.apply(value.text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException invalid) {
            throw new InvalidProfileTextException("BAD_VALUE", value.line, key, invalid);
        }
    }

    /** A text that is not blank. */
    public static String filled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** A TCP port. */
    public static int port(String text) {
        int port = positive(text);
        if (port > LAST_PORT) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    /** A whole number above 0. */
    public static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number <= 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** {@code true} or {@code false}. */
    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
