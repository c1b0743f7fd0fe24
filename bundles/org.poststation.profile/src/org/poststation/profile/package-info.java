// SPDX-License-Identifier: EPL-2.0
/** How servers are reached: connection profiles without secrets, and the ports that keep both. */
package org.poststation.profile;
