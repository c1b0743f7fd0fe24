// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.directory.AttributeValue;

/** Reads what stands behind "control:" (RFC 2849, "control"). */
final class ControlParser {

    private static final Pattern FORM = Pattern.compile(" *(?<oid>[0-9]+(?:\\.[0-9]+)*)(?: +(?<critical>true|false))?"
            + " *(?<value>:.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ControlParser() {}

    static LdifControl parse(LineCursor cursor) throws FaultyLine {
        Matcher matcher = FORM.matcher(cursor.written());
        if (!matcher.matches()) {
            throw cursor.fault(LdifFault.BAD_CONTROL);
        }
        Optional<AttributeValue> value = matcher.group("value") == null
                ? Optional.empty()
                : Optional.of(cursor.valueWithin(matcher.start("value") + 1));
        return new LdifControl(matcher.group("oid"), Boolean.parseBoolean(matcher.group("critical")), value);
    }
}
