// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.operation.Sentences;

/** The sentences about the ends of accounts. */
final class LifecycleWording {

    static final Sentences SENTENCES = Sentences.of(LifecycleWording.class, "wording");

    private LifecycleWording() {}
}
