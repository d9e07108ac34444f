"""Milepost: the control system for IT project managers."""
