// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

/** The directories of this workspace. A service. */
public interface ProfileStore extends NamedStore<ConnectionProfile> {}
