// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import org.poststation.operation.Explanation;

/**
 * What a server would refuse in an entry because of its schema.
 *
 * @param kind which rule is broken
 * @param name of the attribute or object class at fault; empty for {@link Kind#NO_STRUCTURAL_CLASS}
 * @param detail what is expected: the name of the syntax, the other structural class; empty otherwise
 */
public record SchemaViolation(Kind kind, String name, String detail) {

    /** The rules of RFC 4512 sections 2.3 to 2.5. */
    public enum Kind {
        /** The schema has no such object class. */
        UNKNOWN_CLASS,
        /** None of the classes is structural. */
        NO_STRUCTURAL_CLASS,
        /** Two structural classes, neither of which stands above the other. */
        TWO_STRUCTURAL_CLASSES,
        /** The schema has no such attribute type. */
        UNKNOWN_ATTRIBUTE,
        /** The classes do not allow the attribute. */
        NOT_ALLOWED,
        /** The server alone writes the attribute. */
        NOT_WRITABLE,
        /** The classes need the attribute. */
        MISSING,
        /** The attribute takes one value and has several. */
        SEVERAL_VALUES,
        /** A value has not the syntax of its attribute. */
        SYNTAX
    }

    static SchemaViolation of(Kind kind, String name) {
        return new SchemaViolation(kind, name, "");
    }

    /** The violation in words, with what to do; never the value, which may be secret. */
    public Explanation explanation() {
        String key = kind == Kind.SYNTAX ? "schema.SYNTAX." + detail : "schema." + kind;
        return Wording.SENTENCES.explanation(key, "", name, detail);
    }
}
