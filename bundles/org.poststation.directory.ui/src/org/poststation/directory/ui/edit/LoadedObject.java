// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/**
 * An object as an editor needs it.
 *
 * @param directory where it stands
 * @param object as it was read
 * @param required fields whose attribute the server's schema wants in such an entry
 * @param asOf when it was read
 */
record LoadedObject(MailDirectory directory, MailObject object, Set<Field> required, Instant asOf) {

    /**
     * Reads an object. Blocking.
     *
     * @throws OperationException when it is gone or can't be read
     */
    static LoadedObject read(MailDirectory directory, String dn, Cancellation cancellation) throws OperationException {
        MailObject object = directory.read(Dn.parseServed(dn), cancellation)
                .orElseThrow(() -> new OperationException(Explanation.of(NLS.bind(Messages.editor_gone_what, dn),
                        Messages.editor_gone_next)));
        return new LoadedObject(directory, object, required(directory, object), Instant.now());
    }

    private static Set<Field> required(MailDirectory directory, MailObject object) throws OperationException {
        KindMapping mapping = directory.schema().kind(object.kind());
        Set<String> must = directory.session().schema()
                .must(object.entry().texts("objectClass"));
        Set<Field> required = EnumSet.noneOf(Field.class);
        mapping.fields().forEach((field, place) -> {
            if (must.stream().anyMatch(place.attribute()::equalsIgnoreCase)) {
                required.add(field);
            }
        });
        return required;
    }
}
