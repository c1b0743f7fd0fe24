// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

/**
 * A domain and the directory in which it stands: what selections hold.
 *
 * @param profile name of the directory's profile
 * @param domain the domain as it was listed
 */
public record DomainRef(String profile, DomainSummary domain) {}
