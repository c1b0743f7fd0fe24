// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

/**
 * What is wrong with what stands in a field.
 *
 * @param kind whether it prevents saving
 * @param text one sentence for the reader
 */
public record FieldProblem(Kind kind, String text) {

    /** How bad it is, worst last. */
    public enum Kind {
        /** Worth knowing. */
        NOTICE,
        /** Probably a mistake; saving is possible. */
        WARNING,
        /** Saving is not possible. */
        ERROR
    }

    /** A problem that prevents saving. */
    public static FieldProblem error(String text) {
        return new FieldProblem(Kind.ERROR, text);
    }

    /** A problem that is probably a mistake. */
    public static FieldProblem warning(String text) {
        return new FieldProblem(Kind.WARNING, text);
    }

    /** Something worth knowing. */
    public static FieldProblem notice(String text) {
        return new FieldProblem(Kind.NOTICE, text);
    }

    /** Whether it prevents saving. */
    public boolean isError() {
        return kind == Kind.ERROR;
    }
}
