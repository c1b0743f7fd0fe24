// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

/** What is reachable in the heap of this process. */
final class Heap {

    private Heap() {}

    /** Bytes after a collection. */
    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
