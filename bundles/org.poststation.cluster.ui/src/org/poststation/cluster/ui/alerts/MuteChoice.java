// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.time.Duration;

/**
 * What is to be silent.
 *
 * @param isWholeNode whether everything of the node, or only what the rule of the problem finds
 * @param time for how long
 */
record MuteChoice(boolean isWholeNode, Duration time) {}
