// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A rule about objects of one kind that finds at most one thing in each. */
abstract class ObjectRule implements FieldRule {

    /** There is nothing to say. */
    static final Optional<List<String>> SOUND = Optional.empty();

    private final String id;
    private final Severity severity;
    private final ObjectKind kind;
    private final Field field;

    /**
     * @param kind the objects that it looks at
     * @param field the field that its findings name; a schema without it has no use for the rule
     */
    ObjectRule(String id, Severity severity, ObjectKind kind, Field field) {
        this.id = id;
        this.severity = severity;
        this.kind = kind;
        this.field = field;
    }

    /** Values for the sentence when the object is suspicious, {@link #SOUND} when it is not. */
    abstract Optional<List<String>> suspicion(CheckedObject object);

    /** What to say when a condition holds; the sentence has no values. */
    static Optional<List<String>> when(boolean suspicious) {
        return suspicious ? Optional.of(List.of()) : SOUND;
    }

    /** How bad it is in this object. */
    Severity severity(CheckedObject object) {
        return severity;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(kind) && schema.kind(kind).has(field);
    }

    @Override
    public final List<Finding> check(CheckedObject object) {
        if (object.kind() != kind) {
            return List.of();
        }
        return suspicion(object).map(arguments -> List.of(new Finding(id, severity(object), field.name(), arguments)))
                .orElse(List.of());
    }
}
