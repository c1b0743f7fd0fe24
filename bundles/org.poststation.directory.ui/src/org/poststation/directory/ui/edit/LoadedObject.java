// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DomainUses;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/**
 * An object as an editor needs it.
 *
 * @param directory where it stands
 * @param object as it was read
 * @param required fields whose attribute the server's schema wants in such an entry
 * @param domain how far the limits of its domain are used up; empty when that is not known
 * @param asOf when it was read
 */
record LoadedObject(MailDirectory directory, MailObject object, Set<Field> required, Optional<DomainUse> domain,
        Instant asOf) {

    /**
     * Reads an object. Blocking.
     *
     * @param domains finds the limits of its domain
     * @throws OperationException when it is gone or can't be read
     */
    static LoadedObject read(DomainUses domains, String dn, Cancellation cancellation) throws OperationException {
        MailDirectory directory = domains.directory();
        MailObject object = directory.read(Dn.parseServed(dn), cancellation)
                .orElseThrow(() -> new OperationException(Explanation.of(NLS.bind(Messages.editor_gone_what, dn),
                        Messages.editor_gone_next)));
        return new LoadedObject(directory, object, required(directory, object),
                domain(domains, object, cancellation), Instant.now());
    }

    private static Optional<DomainUse> domain(DomainUses domains, MailObject object, Cancellation cancellation)
            throws OperationException {
        if (object.kind() != ObjectKind.MAILBOX && object.kind() != ObjectKind.ALIAS) {
            return Optional.empty();
        }
        try {
            return domains.read(DomainTally.domain(object.address()), object.dn().toString(), cancellation);
        } catch (ServerRefusedException unreadable) {
            // Who may edit a mailbox need not be allowed to read its domain; the limits are a help only.
            return Optional.empty();
        }
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
