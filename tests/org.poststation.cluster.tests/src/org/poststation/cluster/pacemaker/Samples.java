// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Pacemaker 2.1.5 printed in many situations. */
final class Samples {

    private Samples() {}

    static String text(String name) {
        try (InputStream sample = Samples.class.getResourceAsStream("sample/" + name + ".xml")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static ClusterState state(String name) {
        return CrmMonParser.parse(text(name)).orElseThrow();
    }
}
