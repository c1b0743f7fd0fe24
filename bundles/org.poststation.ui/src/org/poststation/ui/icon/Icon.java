// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.icon;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The icons of the product: one set, one stroke, readable in the light and the dark theme. */
public enum Icon {
    ACCOUNTS("accounts"), ADD("add"), ADDRESS("address"), ALERT("alert"), ALIAS("alias"), ALL("all"), BACK("back"),
    CHART("chart"), CLOCK("clock"), CLOSE("close"), COLUMNS("columns"), CONNECT("connect"), COPY("copy"),
    CRITICAL("critical"), DELETE("delete"), DIRECTORY("directory"), DIRECTORY_TREE("directory-tree"),
    DISCONNECT("disconnect"), DOMAIN("domain"), DUPLICATE("duplicate"), EDIT("edit"), ENTRY("entry"),
    EXAMPLE("example"), EXPIRED("expired"), EXPORT_CSV("export-csv"), EXPORT_IMAGE("export-image"),
    FILTER("filter"), HELP("help"), IMPORT("import"), INACTIVE("inactive"), LIST("list"), LOADING("loading"),
    MAILBOX("mailbox"), MUTE("mute"), NEUTRAL("neutral"), NEW_MAILBOX("new-mailbox"), NOTICE("notice"), OFF("off"),
    OK("ok"), PASSWORD("password"), REFRESH("refresh"), RENAME("rename"), RESET("reset"), SERVER("server"),
    SETTINGS("settings"), TAG("tag"), UNDO("undo"), UNKNOWN("unknown"), USER("user"), WARNING("warning"),
    WATCH("watch");

    private final String file;

    Icon(String file) {
        this.file = "/icons/" + file + ".svg";
    }

    /** For actions, menus and parts. */
    public ImageDescriptor descriptor() {
        URL resource = Icon.class.getResource(file);
        return ImageDescriptor.createFromURL(resource);
    }

    /** Shared; must not be disposed. UI thread only. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Icon.class.getName() + file;
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor());
            image = registry.get(key);
        }
        return image;
    }
}
