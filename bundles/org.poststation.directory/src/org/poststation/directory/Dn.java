// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A distinguished name (RFC 4514). Equality ignores the case of types and values, which holds for every naming
 * attribute of mail directories; the spelling is kept.
 */
public final class Dn {

    /** The name of the root, with no components. */
    public static final Dn ROOT = new Dn(List.of());

    private static final int USUAL_LENGTH = 80;

    private final List<Rdn> rdns;
    /** Both forms are made when they are first wanted: most names of a large listing are never compared. */
    private String key;
    private String text;

    private Dn(List<Rdn> rdns) {
        this.rdns = List.copyOf(rdns);
    }

    /**
     * Reads the string form.
     *
     * @throws InvalidDnException with the position of the fault and what was probably meant
     */
    public static Dn parse(String text) throws InvalidDnException {
        return new Dn(new DnParser(text, true).parse());
    }

    /**
     * Reads a name that a server sent. Unlike {@link #parse} it takes what is allowed but would be a mistake if a
     * person wrote it: an unescaped equals sign, an empty value.
     *
     * @throws InvalidDnException when it is no name at all
     */
    public static Dn parseServed(String text) throws InvalidDnException {
        return new Dn(new DnParser(text, false).parse());
    }

    /** The name of these components, the leaf first. */
    public static Dn of(List<Rdn> rdns) {
        return new Dn(rdns);
    }

    /** The name of an entry directly below this one. */
    public Dn child(String type, String value) {
        return child(Rdn.of(type, value));
    }

    /** The name of an entry directly below this one. */
    public Dn child(Rdn rdn) {
        List<Rdn> all = new ArrayList<>(rdns.size() + 1);
        all.add(rdn);
        all.addAll(rdns);
        return new Dn(all);
    }

    /** The first component; empty for the root. */
    public Optional<Rdn> rdn() {
        return rdns.isEmpty() ? Optional.empty() : Optional.of(rdns.getFirst());
    }

    /** All components, the leaf first. */
    public List<Rdn> rdns() {
        return rdns;
    }

    /** The name of the entry above; the root is its own parent. */
    public Dn parent() {
        if (rdns.size() <= 1) {
            return ROOT;
        }
        Dn parent = new Dn(rdns.subList(1, rdns.size()));
        // without a backslash every comma stands between two components
        if (key != null && key.indexOf('\\') < 0) {
            parent.key = key.substring(key.indexOf(',') + 1);
        }
        return parent;
    }

    /** Whether this name lies below the other or is the same. */
    public boolean isWithin(Dn other) {
        int above = rdns.size() - other.rdns.size();
        return above >= 0 && rdns.subList(above, rdns.size()).equals(other.rdns);
    }

    /** Whether this is the root. */
    public boolean isRoot() {
        return rdns.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dn dn && key().equals(dn.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** The string form, with everything escaped that RFC 4514 section 2.4 wants escaped. */
    @Override
    public String toString() {
        if (text == null) {
            text = joined();
        }
        return text;
    }

    /** One form for all spellings of the same name, for tables that are kept elsewhere. */
    public String key() {
        if (key == null) {
            if (isSorted()) {
                String spelled = text == null ? joined() : text;
                key = spelled.toLowerCase(Locale.ROOT);
                // most names are spelled as they are compared: one text for both
                text = key.equals(spelled) ? key : text;
            } else {
                key = rdns.stream().map(Rdn::key).collect(Collectors.joining(","));
            }
        }
        return key;
    }

    private boolean isSorted() {
        for (Rdn rdn : rdns) {
            if (rdn.pairs().size() > 1) {
                return false;
            }
        }
        return true;
    }

    private String joined() {
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        for (Rdn rdn : rdns) {
            if (!out.isEmpty()) {
                out.append(',');
            }
            rdn.appendTo(out);
        }
        return out.toString();
    }

    /** One component of a name: one or more type and value pairs. */
    public record Rdn(List<Pair> pairs) {

        /** Keeps an unchangeable copy. */
        public Rdn {
            pairs = List.copyOf(pairs);
        }

        /** A component of one pair. */
        public static Rdn of(String type, String value) {
            return new Rdn(List.of(new Pair(type, value)));
        }

        /** The type of the first pair. */
        public String type() {
            return pairs.getFirst().type();
        }

        /** The value of the first pair, unescaped. */
        public String value() {
            return pairs.getFirst().value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rdn rdn && key().equals(rdn.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(USUAL_LENGTH);
            appendTo(out);
            return out.toString();
        }

        private void appendTo(StringBuilder out) {
            pairs.getFirst().appendTo(out);
            for (int i = 1; i < pairs.size(); i++) {
                pairs.get(i).appendTo(out.append('+'));
            }
        }

        /** The pairs in lower case, in an order that is the same for all spellings. */
        private String key() {
            return pairs.size() == 1
                    ? toString().toLowerCase(Locale.ROOT)
                    : pairs.stream().map(pair -> pair.toString().toLowerCase(Locale.ROOT)).sorted()
                            .collect(Collectors.joining("+"));
        }
    }

    /**
     * @param type attribute type as written
     * @param value the value, unescaped
     */
    public record Pair(String type, String value) {

        /** The value with everything escaped that must be. */
        public String escapedValue() {
            return DnEscape.escape(value);
        }

        @Override
        public String toString() {
            return type + '=' + DnEscape.escape(value);
        }

        private void appendTo(StringBuilder out) {
            out.append(type).append('=').append(DnEscape.escape(value));
        }
    }
}
