// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.Serial;
import java.util.List;

import org.poststation.operation.OperationException;

/** A run would switch off or delete a suspiciously large part of a domain; it did nothing. */
public final class TooManyException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<LifecycleReview.Share> shares;

    TooManyException(List<LifecycleReview.Share> shares, int mostPercent) {
        super(LifecycleWording.SENTENCES.explanation("too-many", "", shares.getFirst().touched(),
                shares.getFirst().accounts(), shares.getFirst().domain(), mostPercent));
        this.shares = List.copyOf(shares);
    }

    /** The domains with more than is allowed, at least one. */
    public List<LifecycleReview.Share> shares() {
        return shares;
    }

    /** The percentage that would have to be allowed. */
    public int neededPercent() {
        return shares.stream().mapToInt(LifecycleReview.Share::percent).max().orElse(0);
    }
}
