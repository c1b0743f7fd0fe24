// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.ReadObject;
import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Entries without a value that their object classes need: the server will refuse every change of them. */
final class RequiredValueMissingRule extends NamedRule {

    RequiredValueMissingRule() {
        super("required-value-missing", Severity.WARNING);
    }

    @Override
    public List<Finding> check(ReadObject read) {
        List<String> missing = read.required().stream().filter(name -> !read.object().entry().has(name)).toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new Finding(id(), severity(), Field.ADDRESS.name(), List.of(String.join(", ", missing))));
    }
}
