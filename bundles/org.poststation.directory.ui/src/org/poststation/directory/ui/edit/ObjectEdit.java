// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.FindingText;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.ui.form.FieldProblem;

/**
 * One mail object while it is being edited: what was read, what is wanted, what is wrong with it. Knows no widget; not
 * thread-safe.
 */
public final class ObjectEdit {

    /** Rules after which the server would keep something that is no value at all. */
    private static final Set<String> PREVENTING = Set.of("not-an-address");

    private final Function<FieldValues, List<Finding>> checks;
    private final Set<Field> malformed = EnumSet.noneOf(Field.class);
    private MailObject read;
    private FieldValues wanted;

    /**
     * @param read the object as it was read
     * @param checks finds what is suspicious about values; needs no server
     */
    public ObjectEdit(MailObject read, Function<FieldValues, List<Finding>> checks) {
        this.checks = checks;
        this.read = read;
        this.wanted = read.values();
    }

    /** The object as it was read. */
    public MailObject read() {
        return read;
    }

    /** The values that are wanted; a field in which something malformed stands keeps its former values here. */
    public FieldValues wanted() {
        return wanted;
    }

    /** Takes what was typed, in the canonical form of the field's type. */
    public void set(Field field, List<String> values) {
        if (!FieldForms.isWellFormed(field, values)) {
            malformed.add(field);
            return;
        }
        malformed.remove(field);
        boolean absentFlag = values.equals(List.of("false")) && !read.values().has(field);
        wanted = wanted.with(field, absentFlag ? List.of() : values);
    }

    /** Whether something differs from what was read. */
    public boolean isDirty() {
        return !malformed.isEmpty() || !changed().isEmpty();
    }

    /** The fields whose wanted values differ from those that were read. */
    public Set<Field> changed() {
        return read.values().differences(wanted);
    }

    /** Begins anew with the object as it is on the server now. */
    public void reset(MailObject now) {
        read = now;
        wanted = now.values();
        malformed.clear();
    }

    /** Goes on with merged values on top of the object as it is on the server now. */
    public void rebase(MailObject now, FieldValues merged) {
        read = now;
        wanted = merged;
        malformed.clear();
    }

    /** The worst thing about each field; malformed fields are left out, their control says what is wrong. */
    public Map<Field, FieldProblem> problems() {
        Map<Field, FieldProblem> problems = new EnumMap<>(Field.class);
        read.unreadable().forEach((field, raw) -> {
            if (!changed().contains(field)) {
                problems.put(field, FieldProblem
                        .warning(NLS.bind(Messages.editor_unreadable_value, String.join(", ", raw))));
            }
        });
        for (Finding finding : checks.apply(wanted)) {
            problems.merge(Field.valueOf(finding.subject()), problem(finding),
                    (one, other) -> one.kind().compareTo(other.kind()) >= 0 ? one : other);
        }
        return problems;
    }

    private static FieldProblem problem(Finding finding) {
        String text = FindingText.of(finding);
        if (PREVENTING.contains(finding.rule())) {
            return FieldProblem.error(text);
        }
        return finding.severity() == Severity.NOTICE || finding.severity() == Severity.OK
                ? FieldProblem.notice(text)
                : FieldProblem.warning(text);
    }
}
