// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import org.poststation.operation.Sentences;

/** The sentences of this bundle. */
final class Wording {

    static final Sentences SENTENCES = Sentences.of(Wording.class, "wording");

    private Wording() {}
}
