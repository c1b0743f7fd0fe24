// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.node;

import org.poststation.operation.Sentences;

/** The sentences about what is read from nodes. */
final class NodeWording {

    static final Sentences SENTENCES = Sentences.of(NodeWording.class, "wording");

    private NodeWording() {}
}
