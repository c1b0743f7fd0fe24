// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Targets or members that stand there twice, in different spellings. */
final class DuplicateTargetRule implements FieldRule {

    @Override
    public String id() {
        return "duplicate-target";
    }

    @Override
    public Severity severity() {
        return Severity.NOTICE;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return true;
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : object.values().fields()) {
            if (field.type() == ValueType.ADDRESSES && object.values().all(field).size() > 1) {
                Set<String> seen = new HashSet<>();
                object.values().all(field).stream().filter(text -> !seen.add(text.toLowerCase(Locale.ROOT)))
                        .forEach(text -> findings.add(finding(id(), severity(), field, text)));
            }
        }
        return findings;
    }
}
