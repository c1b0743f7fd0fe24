// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.state;

import java.time.Instant;
import java.util.Optional;

import org.poststation.operation.Explanation;

/** What a view has to show at one moment. Immutable, and free of widgets. */
public sealed interface ViewState {

    /**
     * Something that can be done from the state itself.
     *
     * @param id stable id of the button
     * @param label its text
     * @param run what it does; called on the UI thread, so it must only start work
     */
    record Offer(String id, String label, Runnable run) {}

    /**
     * There is nothing yet.
     *
     * @param text why, and what to do: one sentence
     * @param offer the one action that fills the view
     */
    record Empty(String text, Optional<Offer> offer) implements ViewState {}

    /**
     * Something is on its way.
     *
     * @param text what, with how much has come
     * @param partial whether there is something to show already
     * @param cancel ends the work
     */
    record Loading(String text, boolean partial, Optional<Offer> cancel) implements ViewState {}

    /**
     * It did not work.
     *
     * @param explanation what, why and what to do
     * @param retry tries again
     */
    record Failed(Explanation explanation, Offer retry) implements ViewState {}

    /**
     * The data is there.
     *
     * @param asOf when it was read
     * @param stale why it may not be true any more; empty while it is as fresh as its time says
     * @param notes what the reader must know about it, for example that it is cut off; may be empty
     */
    record Ready(Instant asOf, Optional<String> stale, String notes) implements ViewState {}
}
