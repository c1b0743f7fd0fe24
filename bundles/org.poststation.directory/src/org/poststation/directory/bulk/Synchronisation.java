// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.operation.OperationException;

/** Finds what a file lacks below a base, once every record of it was imported. */
final class Synchronisation {

    private Synchronisation() {}

    /**
     * Adds what is to be deleted.
     *
     * @param names of the file and of the server
     * @param agreed most deletions
     * @throws OperationException when there are more
     */
    static void find(NameLedger names, SurplusSource surplus, long agreed) throws OperationException {
        names.resolve(new NameLedger.Resolution() {
            @Override
            public void duplicate(String dn, long line, long firstLine) {
                // the later one was compared with what the first one had made
            }

            @Override
            public void missing(String dn, long line, boolean above) {
                throw new IllegalStateException("nothing is needed");
            }

            @Override
            public void surplus(String dn) throws OperationException {
                surplus.add(dn);
            }
        });
        if (surplus.count() > agreed) {
            throw Wording.SENTENCES.failure("deletions", null, surplus.count(), agreed);
        }
    }
}
