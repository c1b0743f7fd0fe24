// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import org.poststation.profile.NamedStore;

/** The nodes of this workspace; {@link NodeProfile#LOCAL} is there until it is removed. A service. */
public interface NodeStore extends NamedStore<NodeProfile> {}
