// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dmarc;

import org.poststation.dnscheck.dmarc.DmarcEdition;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 9989} or {@code 7489}. */
public final class EditionConverter implements ITypeConverter<DmarcEdition> {

    @Override
    public DmarcEdition convert(String number) {
        return switch (number) {
            case "7489" -> DmarcEdition.RFC_7489;
            case "9989" -> DmarcEdition.RFC_9989;
            default -> throw new TypeConversionException("'" + number + "' is none of 7489, 9989");
        };
    }
}
