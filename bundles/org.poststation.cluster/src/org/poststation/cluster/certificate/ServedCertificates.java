// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.Question;

/**
 * The certificates of all services of a node that others reach.
 *
 * @param host name by which clients know the node; empty when only its address is known
 * @param answers in the order of the ports
 */
public record ServedCertificates(String host, List<CertificateAnswer> answers) {

    /** Stands for them among the values of a node. The node itself is not asked: its clients see what counts. */
    public static final Question<ServedCertificates> QUESTION = Question.of("certificates", ":",
            text -> Optional.empty());

    /** Keeps an unchangeable copy. */
    public ServedCertificates {
        answers = List.copyOf(answers);
    }
}
