// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import org.poststation.directory.ServerSchema;
import org.poststation.directory.schema.SchemaDetection;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;

/** Decides by which schema profile the directory of a connection profile is read. */
public final class SchemaChoice {

    private SchemaChoice() {}

    /**
     * The schema profile of this id with the settings of the connection profile.
     *
     * @throws OperationException when there is none or a setting is wrong
     */
    public static SchemaProfile named(ConnectionProfile profile, String id) throws OperationException {
        try {
            return SchemaProfiles.require(id, profile.schemaSettings());
        } catch (IllegalArgumentException wrongSetting) {
            throw new OperationException(
                    Explanation.of(AccountWording.text("schema-setting", profile.name(), wrongSetting.getMessage()),
                            AccountWording.text("schema-setting.next")),
                    wrongSetting);
        }
    }

    /**
     * The schema profile that fits the server's schema, with the settings of the connection profile.
     *
     * @throws OperationException when none fits or a setting is wrong
     */
    public static SchemaProfile detected(ConnectionProfile profile, ServerSchema schema) throws OperationException {
        String id = SchemaDetection.detect(schema).map(SchemaProfile::id).orElseThrow(
                () -> new OperationException(Explanation.of(AccountWording.text("schema-unknown", profile.name()),
                        AccountWording.text("schema-unknown.next"))));
        return named(profile, id);
    }
}
