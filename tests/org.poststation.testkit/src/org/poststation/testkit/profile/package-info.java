// SPDX-License-Identifier: EPL-2.0
/** Stores of profiles and secrets that leave nothing behind. */
package org.poststation.testkit.profile;
