// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** Plans the difference between an object as it was read and as it is wanted. */
final class UpdatePlanner {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final Clock clock;

    UpdatePlanner(DirectorySession session, SchemaProfile schema, Clock clock) {
        this.session = session;
        this.schema = schema;
        this.clock = clock;
    }

    ChangePlan plan(MailObject read, FieldValues wanted) throws OperationException {
        Set<Field> changed = read.values().differences(wanted);
        changed.remove(Field.CHANGED);
        if (changed.isEmpty()) {
            return ChangePlan.empty();
        }
        checkFields(read.kind(), changed);
        FieldValues values = AddressRules.normalise(wanted, changed);
        if (read.kind() == ObjectKind.LIST) {
            return new ListUpdate(session, schema, this).plan(read, values, changed);
        }
        List<PlannedChange> changes = new ArrayList<>();
        if (read.kind() == ObjectKind.DOMAIN && changed.contains(Field.ACTIVE)) {
            // The domain comes last: when an account fails, the same wish plans the rest again.
            changes.addAll(new DomainStatus(session, schema).follow(read, values));
        }
        changes.addAll(modify(read, read.entry(), values, changed));
        return new ChangePlan(changes);
    }

    /** The change of one entry; none when it has the wanted values already. */
    List<PlannedChange> modify(MailObject object, DirectoryEntry entry, FieldValues values, Set<Field> changed)
            throws OperationException {
        KindMapping mapping = schema.kind(object.kind());
        EntryDelta delta = new EntryDelta(entry, session.schema());
        Set<Field> written = EnumSet.copyOf(changed);
        if (written.contains(Field.KEEP_COPY) && mapping.derived().contains(Field.KEEP_COPY)) {
            written.add(Field.FORWARD_TARGETS);
        }
        Map<FieldMapping, List<String>> raw = new EntryTranslator(mapping).raw(values, written, entry);
        for (Map.Entry<FieldMapping, List<String>> attribute : raw.entrySet()) {
            addAuxiliaryClass(delta, attribute, mapping, entry, values);
            if (attribute.getKey().field() == Field.PASSWORD) {
                delta.replace(attribute.getKey().attribute(), attribute.getValue());
            } else {
                delta.set(attribute.getKey().attribute(), withName(entry, attribute));
            }
            removeAuxiliaryClass(delta, attribute.getKey(), attribute.getValue(), entry);
        }
        return planned(object.address(), entry, delta);
    }

    /** The change that a delta makes, with the schema's stamp of the moment; none when the delta is empty. */
    List<PlannedChange> planned(String subject, DirectoryEntry entry, EntryDelta delta) {
        if (delta.isEmpty()) {
            return List.of();
        }
        schema.changeStamp().ifPresent(stamp -> delta.replace(stamp.attribute(),
                stamp.codec().encode(List.of(clock.instant().toString()), entry.texts(stamp.attribute()))));
        return List.of(new PlannedChange(subject, new ModifyEntry(entry.dn(), delta.modifications()),
                entry.version()));
    }

    /** The same value of a field in the way in which a sample is written; none when it is written so already. */
    ChangePlan rewrite(MailObject read, Field field, String like) throws OperationException {
        FieldMapping mapping = schema.kind(read.kind()).field(field).orElseThrow();
        EntryDelta delta = new EntryDelta(read.entry(), session.schema()).set(mapping.attribute(),
                mapping.codec().encode(read.values().all(field), List.of(like)));
        return new ChangePlan(planned(read.address(), read.entry(), delta));
    }

    DirectorySession session() {
        return session;
    }

    Clock clock() {
        return clock;
    }

    private void addAuxiliaryClass(EntryDelta delta, Map.Entry<FieldMapping, List<String>> attribute,
            KindMapping mapping, DirectoryEntry entry, FieldValues values) throws OperationException {
        String auxiliary = attribute.getKey().auxiliaryClass();
        if (attribute.getValue().isEmpty() || !delta.addClass(auxiliary)) {
            return;
        }
        Templates templates = new Templates(values, session.base(), clock);
        for (String needed : session.schema().must(List.of(auxiliary))) {
            String template = mapping.creation().attributes().get(needed);
            boolean isSet = entry.has(needed) || needed.equalsIgnoreCase(attribute.getKey().attribute());
            if (template != null && !isSet) {
                delta.set(needed, List.of(templates.fill(template)));
            }
        }
    }

    /** The value in the entry's name stays: taking it out is a rename. */
    private static List<String> withName(DirectoryEntry entry, Map.Entry<FieldMapping, List<String>> attribute) {
        Optional<Rdn> name = entry.dn().rdn()
                .filter(rdn -> rdn.type().equalsIgnoreCase(attribute.getKey().attribute()));
        boolean isKept = name.isEmpty() || attribute.getValue().stream().anyMatch(name.get().value()::equalsIgnoreCase);
        if (isKept) {
            return attribute.getValue();
        }
        List<String> all = new ArrayList<>(attribute.getValue());
        all.addAll(entry.texts(name.get().type()).stream().filter(name.get().value()::equalsIgnoreCase).toList());
        return all;
    }

    /** A class whose required attribute goes must go with it. */
    private void removeAuxiliaryClass(EntryDelta delta, FieldMapping field, List<String> values, DirectoryEntry entry)
            throws OperationException {
        String auxiliary = field.auxiliaryClass();
        boolean isEmptied = values.isEmpty() && !auxiliary.isEmpty() && entry.hasObjectClass(auxiliary);
        if (isEmptied && session.schema().must(List.of(auxiliary)).stream()
                .anyMatch(field.attribute()::equalsIgnoreCase)) {
            delta.removeClass(auxiliary);
        }
    }

    private void checkFields(ObjectKind kind, Set<Field> changed) throws InvalidObjectException {
        if (changed.contains(Field.ADDRESS)) {
            throw new InvalidObjectException(Field.ADDRESS, Explanation.of(AccountWording.text("rename-by-update"),
                    AccountWording.text("rename-by-update.next")));
        }
        List<Field> missing = new ArrayList<>(changed);
        missing.removeIf(schema.kind(kind)::has);
        if (!missing.isEmpty()) {
            throw noField(missing.getFirst());
        }
    }

    InvalidObjectException noField(Field field) {
        return new InvalidObjectException(field, Explanation.of(
                AccountWording.text("no-field", AccountWording.field(field), schema.title()),
                AccountWording.text("no-field.next")));
    }
}
