#!/usr/bin/python3
"""A window of WebKitGTK that WebKitWebDriver drives. Debian's own two browsers forget everything when they are driven;
this one keeps what a page keeps below the given directory, as a phone does."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2

directory, language, width, height = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

context = WebKit2.WebContext.new_with_website_data_manager(
    WebKit2.WebsiteDataManager(base_data_directory=directory + "/data", base_cache_directory=directory + "/cache")
)
context.get_cookie_manager().set_persistent_storage(directory + "/cookies", WebKit2.CookiePersistentStorage.TEXT)
context.set_preferred_languages([language])
context.set_automation_allowed(True)
context.connect(
    "download-started",
    lambda _, download: download.connect(
        "decide-destination", lambda begun, name: begun.set_destination("file://" + directory + "/downloads/" + name)
    ),
)

view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
view.get_settings().set_enable_write_console_messages_to_stdout(True)
view.get_settings().set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
context.connect("automation-started", lambda _, session: session.connect("create-web-view", lambda _: view))

window = Gtk.Window(default_width=width, default_height=height, decorated=False)
window.connect("destroy", Gtk.main_quit)
window.add(view)
window.show_all()
Gtk.main()
