// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.cluster.node.Question;

/** The packages of a node with their versions. */
public final class Packages {

    /** Asks dpkg, or else rpm. A package may be there for several architectures or, like kernels, several times. */
    public static final Question<Map<String, String>> QUESTION = Question.of("packages", """
            if command -v dpkg-query >/dev/null 2>&1
            then dpkg-query -W -f '${db:Status-Abbrev}\\t${Package}.${Architecture}\\t${Version}\\n' |
            sed -n 's/^ii *\\t//p'
            else rpm -qa --qf '%{NAME}.%{ARCH}\\t%|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\\n'
            fi
            """, Packages::parse);

    private Packages() {}

    private static Optional<Map<String, String>> parse(String text) {
        Map<String, String> versions = new TreeMap<>();
        text.lines().map(line -> line.split("\t")).filter(fields -> fields.length == 2)
                .forEach(fields -> versions.merge(fields[0], fields[1], (one, other) -> one + ", " + other));
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions);
    }
}
