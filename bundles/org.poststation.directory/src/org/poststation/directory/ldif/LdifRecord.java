// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.List;

import org.poststation.directory.change.DirectoryChange;
import org.poststation.operation.Explanation;

/**
 * A record that was understood.
 *
 * @param place where it stands
 * @param source its bytes as they stand in the input
 * @param change what it asks for; a content record asks for an {@link DirectoryChange.AddEntry}
 * @param content whether it is a content record: an entry as it should be, without a change type
 * @param controls that should go with the change, in their order
 * @param remarks what is odd about it and yet no reason to refuse it, for example that the input ends within a line
 */
public record LdifRecord(LdifPlace place, byte[] source, DirectoryChange change, boolean content,
        List<LdifControl> controls, List<Explanation> remarks) implements LdifItem {

    /** Keeps unchangeable copies of the lists. */
    public LdifRecord {
        controls = List.copyOf(controls);
        remarks = List.copyOf(remarks);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return change.getClass().getSimpleName() + ' ' + change.dn() + " at line " + place.line();
    }
}
