// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/**
 * One thing that must hold in a mail directory. Looks at each object alone while the directory is read, at how they
 * belong together afterwards, or at both. Stateless; {@link CheckText} words it.
 */
public interface CheckRule {

    /** Its stable name, for example {@code alias-loop}. */
    String id();

    /** How bad its findings usually are; a single one may differ. */
    Severity severity();

    /** Whether a schema has what the rule looks at. */
    boolean appliesTo(SchemaProfile schema);

    /** What is wrong with an object alone; empty when nothing is. */
    default List<Finding> check(ReadObject read) {
        return List.of();
    }

    /** What is wrong in the directory as a whole; empty when nothing is. */
    default List<ObjectFinding> check(Snapshot snapshot) {
        return List.of();
    }

    /** What sets it right without losing anything; empty when a person must decide. */
    default Optional<Fix> fix() {
        return Optional.empty();
    }
}
