// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.operation.OperationException;

/**
 * Makes aliases of the lines of an aliases(5) file. Local names become addresses of the domain. An alias of which one
 * target can't be an address is refused as a whole: with the others only, mail would be lost without a word.
 */
final class AliasConversion implements RowConversion {

    private static final String INCLUDE = ":include:";

    private final DomainName domain;

    AliasConversion(DomainName domain) {
        this.domain = domain;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.ALIAS;
    }

    @Override
    public Optional<FieldValues> convert(SourceRow row) throws OperationException {
        String alias = address(row.cells().getFirst(), SourceFault.BAD_ALIAS);
        List<String> targets = new ArrayList<>();
        for (String target : AliasTargets.split(row.cells().getLast())) {
            String address = target(target);
            if (address.equalsIgnoreCase(alias)) {
                throw new SourceSyntaxException(SourceFault.SELF, target);
            }
            targets.add(address);
        }
        if (targets.isEmpty()) {
            throw new SourceSyntaxException(SourceFault.NO_TARGET);
        }
        return Optional.of(FieldValues.NONE.with(Field.ADDRESS, alias).with(Field.TARGETS, targets));
    }

    private String target(String target) throws SourceSyntaxException {
        if (target.toLowerCase(Locale.ROOT).startsWith(INCLUDE)) {
            throw new SourceSyntaxException(SourceFault.INCLUDE, target.substring(INCLUDE.length()).strip());
        }
        return switch (target.charAt(0)) {
            case '|' -> throw new SourceSyntaxException(SourceFault.PIPE, target.substring(1).strip());
            case '/' -> throw new SourceSyntaxException(SourceFault.FILE, target);
            case ':' -> throw new SourceSyntaxException(SourceFault.SPECIAL, target);
            // a backslash ends the search for further aliases
            case '\\' -> address(target.substring(1), SourceFault.BAD_TARGET);
            default -> address(target, SourceFault.BAD_TARGET);
        };
    }

    private String address(String text, SourceFault otherwise) throws SourceSyntaxException {
        try {
            return (text.indexOf('@') < 0 ? MailAddress.of(text, domain) : MailAddress.parse(text)).toString();
        } catch (InvalidValueException none) {
            throw new SourceSyntaxException(otherwise, text);
        }
    }
}
