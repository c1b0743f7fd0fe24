// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;

/** Reads the steps of a modification (RFC 2849, "change-modify"). The last separator may be missing. */
final class ModifyParser {

    private ModifyParser() {}

    static ModifyEntry parse(Dn name, LineCursor cursor) throws FaultyLine {
        List<Modification> modifications = new ArrayList<>();
        while (cursor.next()) {
            modifications.add(modification(cursor));
        }
        return new ModifyEntry(name, modifications);
    }

    private static Modification modification(LineCursor cursor) throws FaultyLine {
        Type type = switch (cursor.name().toLowerCase(Locale.ROOT)) {
            case "add" -> Type.ADD;
            case "delete" -> Type.DELETE;
            case "replace" -> Type.REPLACE;
            case "increment" -> throw cursor.fault(LdifFault.INCREMENT);
            default -> throw cursor.fault(LdifFault.BAD_STEP, cursor.name());
        };
        String attribute = cursor.attributeName();
        List<AttributeValue> values = values(attribute, cursor);
        if (type == Type.ADD && values.isEmpty()) {
            throw cursor.fault(LdifFault.NO_VALUES, attribute);
        }
        return new Modification(type, attribute, values);
    }

    private static List<AttributeValue> values(String attribute, LineCursor cursor) throws FaultyLine {
        List<AttributeValue> values = new ArrayList<>();
        while (cursor.next() && !cursor.isSeparator()) {
            if (!cursor.isNamed(attribute)) {
                throw cursor.fault(LdifFault.OTHER_ATTRIBUTE, cursor.name(), attribute);
            }
            values.add(cursor.value());
        }
        return values;
    }
}
