// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import org.poststation.operation.Sentences;

/** The sentences about macro services. */
final class ServiceWording {

    static final Sentences SENTENCES = Sentences.of(ServiceWording.class, "wording");

    private ServiceWording() {}
}
