// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * States of one cluster, each the whole information base of Pacemaker as the variable {@code CIB_file} takes it. Its
 * nodes are mx1, mx2, store1 and store2.
 */
public enum Cib {
    /** All is well. */
    ALL_ONLINE,
    /** Nobody knows what store2 does. */
    NODE_UNCLEAN,
    /** store2 was shut down. */
    NODE_OFFLINE_CLEAN,
    /** A service failed. */
    RESOURCE_FAILED,
    /** One node is in standby, one in maintenance. */
    NODE_STANDBY_AND_MAINTENANCE,
    /** The cluster touches nothing. */
    CLUSTER_MAINTENANCE_MODE,
    /** There is no majority. */
    NO_QUORUM;

    /** The name with hyphens. */
    public String sample() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The whole file. */
    public String text() {
        try (InputStream sample = Cib.class.getResourceAsStream("sample/cib-" + sample() + ".xml")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
