// SPDX-License-Identifier: EPL-2.0
/** Tables of old systems as records to import: CSV, passwd and shadow files, aliases files, and dumps of NIS maps. */
package org.poststation.directory.bulk.source;
