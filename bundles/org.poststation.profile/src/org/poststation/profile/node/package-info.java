// SPDX-License-Identifier: EPL-2.0
/** How the machines of a mail service are reached: node profiles without secrets, and what OpenSSH's own file says. */
package org.poststation.profile.node;
