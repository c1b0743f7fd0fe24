// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.util.List;

/** Domain names for any number, below the names reserved for examples (RFC 2606). */
final class DomainNames {
    private static final List<String> WORDS = List.of("posthorn", "bergblick", "alpenrose", "seeufer", "weingut",
            "panificio", "libreria", "officina", "studio-verde", "casa-blu", "autohaus", "tischlerei", "kindergarten",
            "musikverein", "feuerwehr", "radclub", "gemeinde", "apotheke", "zahnarzt", "buchhandlung");
    private static final List<String> ENDINGS = List.of("example", "example.com", "example.net", "example.org");

    private DomainNames() {}

    static String of(int number) {
        int round = number / (WORDS.size() * ENDINGS.size());
        String word = WORDS.get(number % WORDS.size());
        String ending = ENDINGS.get(number / WORDS.size() % ENDINGS.size());
        return word + (round == 0 ? "" : "-" + (round + 1)) + "." + ending;
    }
}
