// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.poststation.directory.Dn;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/** Aliases that lead nowhere once the addresses to which they point are gone, so that they are deleted, too. */
public final class Orphans {

    private Orphans() {}

    /**
     * The aliases that {@link MailDirectory#delete} deletes beside the objects.
     *
     * @param objects what is to be deleted
     * @param removed the references from which the addresses are taken out
     */
    public static List<MailObject> of(List<MailObject> objects, List<Reference> removed) {
        Set<String> gone = objects.stream().map(MailObject::address).map(Orphans::key).collect(Collectors.toSet());
        Set<Dn> deleted = objects.stream().map(MailObject::dn).collect(Collectors.toSet());
        Map<Dn, MailObject> orphans = new LinkedHashMap<>();
        for (Reference reference : removed) {
            MailObject from = reference.from();
            boolean leadsNowhere = from.kind() == ObjectKind.ALIAS && reference.field() == Field.TARGETS
                    && from.values().all(Field.TARGETS).stream().map(Orphans::key).allMatch(gone::contains);
            if (leadsNowhere && !deleted.contains(from.dn())) {
                orphans.put(from.dn(), from);
            }
        }
        return List.copyOf(orphans.values());
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
