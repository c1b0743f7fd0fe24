// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.operation.Sentences;

/** The sentences about imports. */
final class Wording {

    static final Sentences SENTENCES = Sentences.of(Wording.class, "wording");

    private Wording() {}
}
