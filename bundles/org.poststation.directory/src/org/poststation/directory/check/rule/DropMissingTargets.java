// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.check.Fix;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.model.Finding;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Takes targets out that do not exist, where others remain: which address the last one should be, a person knows. */
final class DropMissingTargets implements Fix {

    private static final List<Field> POINTING = List.of(Field.FORWARD_TARGETS, Field.TARGETS, Field.MEMBERS,
            Field.OWNERS);

    @Override
    public ChangePlan plan(MailDirectory directory, MailObject object, List<Finding> findings,
            Cancellation cancellation) throws OperationException {
        Set<String> missing = new HashSet<>();
        for (Finding finding : findings) {
            for (String target : finding.arguments()) {
                if (directory.findAddress(target, cancellation).isEmpty()) {
                    missing.add(target.toLowerCase(Locale.ROOT));
                }
            }
        }
        FieldValues wanted = object.values();
        for (Field field : POINTING) {
            List<String> kept = new ArrayList<>(wanted.all(field));
            boolean isChanged = kept.removeIf(target -> missing.contains(target.toLowerCase(Locale.ROOT)));
            if (isChanged && (!kept.isEmpty() || leadsToItself(directory, object, field))) {
                wanted = wanted.with(field, kept);
            }
        }
        return directory.update(object, wanted);
    }

    /** Its own address stands in the attribute, too: mail stays here or is handed to the list manager. */
    private static boolean leadsToItself(MailDirectory directory, MailObject object, Field field) {
        KindMapping mapping = directory.schema().kind(object.kind());
        Optional<String> attribute = mapping.field(field).map(FieldMapping::attribute);
        return attribute
                .filter(name -> object.entry().texts(name).stream().anyMatch(object.address()::equalsIgnoreCase))
                .isPresent();
    }
}
